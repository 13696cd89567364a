/** What part of the world the canvas shows. Pure: cameras are values, every change makes a new one. */
import type { Box, Point, TheatreMeta } from '../atlas/theatre.ts';

/** Size of the canvas in CSS pixels. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
}

export interface Camera {
  /** World km in the middle of the canvas. */
  readonly x: number;
  readonly y: number;
  /** CSS pixels per km. */
  readonly scale: number;
}

export const MAX_SCALE = 7;

/** The rectangle that a scenario's map shows at first. */
export function homeCamera(meta: TheatreMeta, viewport: Viewport): Camera {
  return cameraOn(meta.home, meta, viewport);
}

/** A camera that shows a whole rectangle. */
export function cameraOn([x0, y0, x1, y1]: Box, meta: TheatreMeta, viewport: Viewport): Camera {
  const scale = Math.min(viewport.width / (x1 - x0), viewport.height / (y1 - y0));
  return clampCamera({ x: (x0 + x1) / 2, y: (y0 + y1) / 2, scale }, meta, viewport);
}

/** The nearest camera that shows nothing outside the frame, as far as the shape of the canvas allows. */
export function clampCamera(camera: Camera, { frame }: TheatreMeta, viewport: Viewport): Camera {
  const least = Math.max(viewport.width / frame.width, viewport.height / frame.height);
  const scale = Math.min(Math.max(MAX_SCALE, least), Math.max(least, camera.scale));
  const halfWidth = viewport.width / scale / 2;
  const halfHeight = viewport.height / scale / 2;
  return {
    x: Math.min(frame.width - halfWidth, Math.max(halfWidth, camera.x)),
    y: Math.min(frame.height - halfHeight, Math.max(halfHeight, camera.y)),
    scale,
  };
}

export function toScreen(camera: Camera, viewport: Viewport, [x, y]: Point): Point {
  return [(x - camera.x) * camera.scale + viewport.width / 2, (y - camera.y) * camera.scale + viewport.height / 2];
}

export function toWorld(camera: Camera, viewport: Viewport, [x, y]: Point): Point {
  return [(x - viewport.width / 2) / camera.scale + camera.x, (y - viewport.height / 2) / camera.scale + camera.y];
}

/** Zooms by a factor while the world under a point of the canvas stays there. */
export function zoomedAt(camera: Camera, meta: TheatreMeta, viewport: Viewport, at: Point, factor: number): Camera {
  const held = toWorld(camera, viewport, at);
  const { scale } = clampCamera({ ...camera, scale: camera.scale * factor }, meta, viewport);
  const moved = toWorld({ ...camera, scale }, viewport, at);
  return clampCamera({ x: camera.x + held[0] - moved[0], y: camera.y + held[1] - moved[1], scale }, meta, viewport);
}

/** Moves the world by CSS pixels, as a hand that drags paper. */
export function draggedBy(camera: Camera, meta: TheatreMeta, viewport: Viewport, dx: number, dy: number): Camera {
  return clampCamera({ ...camera, x: camera.x - dx / camera.scale, y: camera.y - dy / camera.scale }, meta, viewport);
}

/** The smallest move that brings a place into view with room around it; the same camera when it is there already. */
export function withPlaceInView(camera: Camera, meta: TheatreMeta, viewport: Viewport, place: Point): Camera {
  const room = Math.min(viewport.width, viewport.height) * 0.2;
  const [x, y] = toScreen(camera, viewport, place);
  const dx = x < room ? room - x : x > viewport.width - room ? viewport.width - room - x : 0;
  const dy = y < room ? room - y : y > viewport.height - room ? viewport.height - room - y : 0;
  return dx === 0 && dy === 0 ? camera : draggedBy(camera, meta, viewport, dx, dy);
}

/** The camera for a canvas of another size: the same middle, and as far from the first view as before. */
export function keptCamera(camera: Camera, meta: TheatreMeta, before: Viewport, now: Viewport): Camera {
  const zoom = homeCamera(meta, now).scale / homeCamera(meta, before).scale;
  return clampCamera({ ...camera, scale: camera.scale * zoom }, meta, now);
}

/** Between two cameras, `t` from 0 to 1. Zoom goes by equal factors, so that it looks even. */
export function between(a: Camera, b: Camera, t: number): Camera {
  const scale = a.scale * Math.pow(b.scale / a.scale, t);
  // The place moves with the zoom, or a zoom about a point would swing.
  const u = Math.abs(b.scale - a.scale) < 1e-9 ? t : (1 / a.scale - 1 / scale) / (1 / a.scale - 1 / b.scale);
  return { x: a.x + (b.x - a.x) * u, y: a.y + (b.y - a.y) * u, scale };
}

/** World rectangle seen by a camera. */
export function seenBox(camera: Camera, viewport: Viewport): Box {
  const [x0, y0] = toWorld(camera, viewport, [0, 0]);
  const [x1, y1] = toWorld(camera, viewport, [viewport.width, viewport.height]);
  return [x0, y0, x1, y1];
}
