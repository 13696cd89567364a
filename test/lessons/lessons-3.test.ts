import { checkLessons } from './check.ts';

checkLessons(2, 4);
