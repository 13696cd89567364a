import { checkLessons } from './check.ts';

checkLessons(0, 4);
