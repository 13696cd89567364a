/** The arrangement of the play screen in this tab. */
import { createDeskStore } from '../store/desk.ts';

export const desk = createDeskStore();
