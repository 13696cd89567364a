// `npm start`: builds the app when it is missing or older than its sources, serves it and prints the address.
import { register } from 'tsx/esm/api';

register();
const { runAtTerminal } = await import('./main.ts');
await runAtTerminal(['serve', ...process.argv.slice(2)]);
