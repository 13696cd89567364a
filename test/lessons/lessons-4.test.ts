import { checkLessons } from './check.ts';

checkLessons(3, 4);
