/** The browser root: prepares language and theme, then draws the app. */
import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App, prepareApp } from './ui/app.tsx';
import { provideMap } from './ui/map-port.ts';

const host = document.getElementById('root');
if (host === null) throw new Error('the page has no root element');

provideMap(async () => (await import('./map/index.ts')).mountMap);

await prepareApp();
createRoot(host).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

// After the first paint: it is not needed to see anything.
setTimeout(() => {
  void import('./ui/updates.ts').then(({ followUpdates }) => followUpdates());
}, 1000);
