/** The theatres that are built. A new one is a table and a line here. */
import { KOREA } from './korea.mjs';
import { UKRAINE_THEATRE } from './ukraine-theatre.mjs';

export const THEATRES = [UKRAINE_THEATRE, KOREA];
