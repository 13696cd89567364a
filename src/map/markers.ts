/** Markers of forces and monitors as Phaser images, and how a canvas becomes a texture. */
import type { GameObjects, Scene, Textures } from 'phaser';
import type { Point } from '../atlas/theatre.ts';
import { type Camera, type Viewport } from './camera.ts';

/** Above every sheet. */
const SPRITES_DEPTH = 4;

export interface Sprite {
  readonly key: string;
  /** World km. */
  readonly at: Point;
  /** Paints the picture when the key is new. */
  readonly paint: (canvas: HTMLCanvasElement) => void;
}

/** Where the camera stands. */
export type Placing = { readonly camera: Camera; readonly viewport: Viewport; readonly ratio: number };

export function newTexture(scene: Scene, key: string, canvas: HTMLCanvasElement): Textures.Texture {
  const texture = scene.textures.create(key, canvas, canvas.width, canvas.height);
  if (texture === null) throw new Error(`there is a texture ${key} already`);
  texture.add('__BASE', 0, 0, 0, canvas.width, canvas.height);
  return texture;
}

export interface Sprites {
  readonly set: (wanted: readonly Sprite[]) => void;
  readonly place: (look: Placing) => void;
  /** Takes the pictures away; answers how to free their memory. */
  readonly destroy: () => () => void;
}

/** Markers: one small texture for each different picture, kept while anything shows it. */
export function createSprites(scene: Scene): Sprites {
  let shown: { readonly at: Point; readonly image: GameObjects.Image }[] = [];
  const known = new Map<string, HTMLCanvasElement>();
  const forget = (keep: ReadonlySet<string>) => {
    for (const [key, canvas] of known) {
      if (keep.has(key)) continue;
      scene.textures.remove(key);
      [canvas.width, canvas.height] = [0, 0];
      known.delete(key);
    }
  };
  return {
    set(wanted) {
      for (const { image } of shown) image.destroy();
      shown = wanted.map(({ key, at, paint }) => {
        if (!known.has(key)) {
          const canvas = document.createElement('canvas');
          paint(canvas);
          newTexture(scene, key, canvas);
          known.set(key, canvas);
        }
        return { at, image: scene.add.image(0, 0, key).setDepth(SPRITES_DEPTH) };
      });
      forget(new Set(wanted.map(({ key }) => key)));
    },
    place({ camera, viewport, ratio }) {
      for (const { at, image } of shown) {
        const x = ((at[0] - camera.x) * camera.scale + viewport.width / 2) * ratio - image.width / 2;
        const y = ((at[1] - camera.y) * camera.scale + viewport.height / 2) * ratio - image.height / 2;
        image.setPosition(Math.round(x) + image.width / 2, Math.round(y) + image.height / 2);
      }
    },
    destroy() {
      for (const { image } of shown) image.destroy();
      shown = [];
      return () => {
        for (const canvas of known.values()) [canvas.width, canvas.height] = [0, 0];
        known.clear();
      };
    },
  };
}
