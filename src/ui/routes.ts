/** Every screen by its route. A screen is read when it is first asked for; screens of a match wait for its words too. */
import { type ComponentType, lazy } from 'react';
import { loadGameWords } from '../words/index.ts';

type Page = Promise<{ readonly default: ComponentType }>;

const screen = (read: () => Page) => lazy(read);
const gameScreen = (read: () => Page) =>
  lazy(async () => {
    const [page] = await Promise.all([read(), loadGameWords()]);
    return page;
  });

/** Whoever gives orders is given forecasts; the workers are read beside the screen. */
const withForecast = (read: () => Page) => async () => {
  const [page, { connectForecast }] = await Promise.all([read(), import('./futures.ts')]);
  connectForecast();
  return page;
};

export const ROUTES: Readonly<Record<string, ComponentType>> = {
  '': screen(() => import('./pages/home/index.tsx')),
  about: screen(() => import('./pages/about/index.tsx')),
  model: gameScreen(() => import('./pages/model/index.tsx')),
  new: gameScreen(() => import('./pages/new-game/index.tsx')),
  briefing: gameScreen(() => import('./pages/briefing/index.tsx')),
  play: gameScreen(withForecast(() => import('./pages/play/index.tsx'))),
  resolution: gameScreen(() => import('./pages/resolution/index.tsx')),
  debrief: gameScreen(() => import('./pages/debrief/index.tsx')),
  handbook: gameScreen(() => import('./pages/handbook/index.tsx')),
  workshop: gameScreen(() => import('./workshop/index.tsx')),
  replay: gameScreen(() => import('./pages/replay/index.tsx')),
};
