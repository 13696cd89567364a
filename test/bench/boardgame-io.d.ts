/** The built files under their full paths: the package's own folders of the same names are not reachable from ES modules. */
declare module 'boardgame.io/dist/cjs/client.js' {
  export { Client } from 'boardgame.io/client';
}
declare module 'boardgame.io/dist/cjs/ai.js' {
  export { MCTSBot } from 'boardgame.io/ai';
}
declare module 'boardgame.io/dist/cjs/internal.js' {
  export { InitializeGame } from 'boardgame.io/internal';
}
