/** Where the kept matches lie. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type KeptMatch, readKept } from './kept.ts';

export const KEPT_PATH = fileURLToPath(new URL('./matches.jsonl', import.meta.url));

export const keptMatches = (): readonly KeptMatch[] => readKept(readFileSync(KEPT_PATH, 'utf8'));
