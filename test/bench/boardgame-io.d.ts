/** The built client under its full path: the package's own folder of the same name is not reachable from ES modules. */
declare module 'boardgame.io/dist/cjs/client.js' {
  export { Client } from 'boardgame.io/client';
}
