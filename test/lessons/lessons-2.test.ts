import { checkLessons } from './check.ts';

checkLessons(1, 4);
