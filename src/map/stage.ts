/**
 * The Phaser side: textures on the graphics card, sprites over them, a loop that sleeps while nothing changes.
 *
 * What to notice: Phaser composes and animates, Canvas2D paints. A sheet is painted once per zoom and state; a frame
 * moves a handful of quads. Canvases become plain textures, not CanvasTextures, which would read their pixels back.
 */
import { AUTO, CANVAS, Display, Game, type GameObjects, Scale, type Scene, type Textures } from 'phaser';
import { type Camera, type Viewport } from './camera.ts';
import { webglIsImitated } from './imitated-webgl.ts';
import { createSprites, newTexture, type Placing, type Sprite, type Sprites } from './markers.ts';
import { type Sheet } from './sheet.ts';

export type LayerName = 'sheet' | 'marks' | 'event';

export interface Stage {
  readonly canvas: HTMLCanvasElement;
  /** Hands the layer's canvas, sized for the sheet, to `paint` and shows the result. */
  readonly repaint: (layer: LayerName, sheet: Sheet, paint: (context: CanvasRenderingContext2D) => void) => void;
  /** Keeps the picture of the sheet as it is now on top; `fade` then takes it away. */
  readonly keepOld: () => void;
  /** How much of the old sheet and of the event is seen, 0..1. */
  readonly fade: (layer: 'old' | 'event', alpha: number) => void;
  readonly show: (layer: LayerName, visible: boolean) => void;
  readonly setSprites: (sprites: readonly Sprite[]) => void;
  readonly look: (camera: Camera, viewport: Viewport, ratio: number) => void;
  readonly resize: (viewport: Viewport, ratio: number) => void;
  /** Draws one frame and sleeps again, unless `each` asks for more by returning true. */
  readonly wake: () => void;
  readonly destroy: () => void;
}

export interface StageOptions {
  readonly host: HTMLElement;
  readonly viewport: Viewport;
  readonly ratio: number;
  readonly onReady: (stage: Stage) => void;
  /** Called before each frame with the time in ms; true = more frames are wanted. */
  readonly each: (time: number) => boolean;
  readonly onFailure: (error: unknown) => void;
}

interface Layer {
  readonly canvas: HTMLCanvasElement;
  readonly image: GameObjects.Image;
  texture: Textures.Texture;
  sheet: Sheet | undefined;
  /** Textures are named anew when their size changes. */
  serial: number;
}

const DEPTH: Readonly<Record<LayerName | 'old', number>> = { sheet: 0, old: 1, marks: 2, event: 3 };
/** Frames drawn after the last change, so that what was uploaded late is seen. */
const LAST_FRAMES = 2;

/** Throws where neither WebGL nor a 2D canvas can be had. */
export function createStage(options: StageOptions): () => void {
  let game: Game | undefined;
  let stage: Stage | undefined;
  let gone = false;
  const begin = (scene: Scene) => {
    if (gone) return;
    stage = buildStage(scene, options);
    options.onReady(stage);
  };
  const start = (type: number) =>
    new Game({
      type,
      parent: options.host,
      width: Math.round(options.viewport.width * options.ratio),
      height: Math.round(options.viewport.height * options.ratio),
      scale: { mode: Scale.NONE, zoom: 1 / options.ratio },
      banner: false,
      audio: { noAudio: true },
      input: { keyboard: false, mouse: false, touch: false, gamepad: false },
      autoFocus: false,
      disableContextMenu: false,
      // Only upright pictures are drawn, one after the other: no smoothing of edges, no choice between textures.
      render: {
        antialias: true,
        antialiasGL: false,
        maxTextures: 1,
        powerPreference: 'low-power',
      },
      scene: {
        create(this: Scene) {
          guard(options.onFailure, () => begin(this));
        },
      },
    });
  try {
    // The same pictures move ten times faster on a 2D canvas than on WebGL that the processor imitates.
    game = start(webglIsImitated() ? CANVAS : AUTO);
  } catch {
    // WebGL was promised and not given; Phaser draws on a 2D canvas as well.
    options.host.replaceChildren();
    game = start(CANVAS);
  }
  const begun = game;
  begun.events.once('destroy', () => freePool(begun));
  return () => {
    gone = true;
    stage?.destroy();
    if (stage === undefined) begun.destroy(true);
  };
}

/** Phaser 4.2 forgets one canvas in the pool that all its games share: left there it would hold the game and its page. */
function freePool({ textures }: Game): void {
  Display.Canvas.CanvasPool.remove(textures.tileSprite);
}

function guard(onFailure: (error: unknown) => void, run: () => void): void {
  try {
    run();
  } catch (error) {
    onFailure(error);
  }
}

function buildStage(scene: Scene, options: StageOptions): Stage {
  const { game } = scene;
  // Phaser takes canvases up again from its pool, with the size that the last map gave them.
  fit(game, options.viewport);
  const layers: Readonly<Record<LayerName | 'old', Layer>> = {
    sheet: addLayer(scene, 'sheet'),
    old: addLayer(scene, 'old'),
    marks: addLayer(scene, 'marks'),
    event: addLayer(scene, 'event'),
  };
  const sprites = createSprites(scene);
  let last = { camera: { x: 0, y: 0, scale: 1 }, viewport: options.viewport, ratio: options.ratio };
  let more = LAST_FRAMES;
  const place = () => {
    for (const layer of Object.values(layers)) placeLayer(layer, last);
    sprites.place(last);
  };
  const step = () =>
    guard(options.onFailure, () => {
      if (options.each(performance.now())) more = LAST_FRAMES;
    });
  const rest = () => {
    more -= 1;
    if (more <= 0) game.loop.sleep();
  };
  game.events.on('prestep', step);
  game.events.on('postrender', rest);
  return {
    canvas: game.canvas,
    repaint(name, sheet, paint) {
      paintLayer(scene, name, layers[name], sheet, paint);
      placeLayer(layers[name], last);
    },
    keepOld: () => keepOld(scene, layers),
    fade: (name, alpha) => layers[name].image.setAlpha(alpha).setVisible(alpha > 0 && layers[name].sheet !== undefined),
    show: (name, visible) => layers[name].image.setVisible(visible),
    setSprites(wanted) {
      sprites.set(wanted);
      sprites.place(last);
    },
    look(camera, viewport, ratio) {
      last = { camera, viewport, ratio };
      place();
    },
    resize(viewport, ratio) {
      // Phaser clamps the canvas to its parent as last measured, and measures only while its loop runs.
      game.scale.getParentBounds();
      game.scale.setZoom(1 / ratio);
      game.scale.resize(Math.round(viewport.width * ratio), Math.round(viewport.height * ratio));
      // Setting the zoom has fixed the style to the size before; the picture would be squeezed into it.
      fit(game, viewport);
    },
    wake() {
      more = LAST_FRAMES;
      if (!game.loop.running) game.loop.wake();
    },
    destroy() {
      game.events.off('prestep', step);
      game.events.off('postrender', rest);
      takeDown(game, layers, sprites);
    },
  };
}

function fit({ canvas }: Game, { width, height }: Viewport): void {
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
}

function addLayer(scene: Scene, name: LayerName | 'old'): Layer {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [2, 2];
  const texture = newTexture(scene, `${name}:0`, canvas);
  const image = scene.add.image(0, 0, texture.key).setOrigin(0, 0).setDepth(DEPTH[name]).setVisible(false);
  return { canvas, image, texture, sheet: undefined, serial: 0 };
}

/** Brings a layer's canvas to the graphics card; a texture of another size is replaced. */
function upload(scene: Scene, name: string, layer: Layer): void {
  const { canvas, texture } = layer;
  const source = texture.source[0]!;
  if (source.width === canvas.width && source.height === canvas.height) {
    source.update();
    return;
  }
  layer.serial += 1;
  layer.texture = newTexture(scene, `${name}:${layer.serial}`, canvas);
  layer.image.setTexture(layer.texture.key);
  scene.textures.remove(texture.key);
}

function paintLayer(
  scene: Scene,
  name: string,
  layer: Layer,
  sheet: Sheet,
  paint: (context: CanvasRenderingContext2D) => void,
): void {
  const { canvas } = layer;
  if (canvas.width !== sheet.width || canvas.height !== sheet.height)
    [canvas.width, canvas.height] = [sheet.width, sheet.height];
  // Its pixels go to the graphics card as they are: painted in memory, they need not be fetched back first.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no 2D canvas');
  paint(context);
  layer.sheet = sheet;
  upload(scene, name, layer);
  layer.image.setVisible(true);
}

function keepOld(scene: Scene, { sheet, old }: Readonly<Record<'sheet' | 'old', Layer>>): void {
  if (sheet.sheet === undefined) return;
  paintLayer(scene, 'old', old, sheet.sheet, (context) => {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.drawImage(sheet.canvas, 0, 0);
  });
}

function placeLayer({ image, sheet }: Layer, { camera, viewport, ratio }: Placing): void {
  if (sheet === undefined) return;
  const density = camera.scale * ratio;
  image.setScale(density / sheet.density);
  const x = (sheet.x0 - camera.x) * density + (viewport.width * ratio) / 2;
  const y = (sheet.y0 - camera.y) * density + (viewport.height * ratio) / 2;
  // At the scale it was painted for, the picture stays on whole pixels and so stays sharp.
  const exact = Math.abs(density / sheet.density - 1) < 1e-6;
  image.setPosition(exact ? Math.round(x) : x, exact ? Math.round(y) : y);
}

function takeDown(game: Game, layers: Readonly<Record<string, Layer>>, sprites: Sprites): void {
  // Phaser draws once more before it goes, and an empty canvas cannot be drawn: pictures first, their memory last.
  for (const { image } of Object.values(layers)) image.destroy();
  const freeSprites = sprites.destroy();
  game.events.once('destroy', () => {
    freeSprites();
    for (const { canvas } of Object.values(layers)) [canvas.width, canvas.height] = [0, 0];
  });
  game.loop.wake();
  game.destroy(true);
}
