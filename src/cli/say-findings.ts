/** Findings as lines for a terminal. */
import { type Finding } from '../scenario/index.ts';
import { sayFinding } from '../words/en/findings.ts';
import { type Io } from './io.ts';
import { shownPath } from './load-scenario.ts';

/** FILE:LINE:COL severity CODE message. */
export function findingLine(found: Finding, cwd: string): string {
  const { file, line, column, severity, code } = found;
  return `${shownPath(file, cwd)}:${line}:${column} ${severity} ${code} ${sayFinding(found)}\n`;
}

/** "1 file", "2 files". */
export const counted = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

export function writeFindings(findings: readonly Finding[], io: Io): void {
  for (const found of findings) io.stderr.write(findingLine(found, io.cwd));
}
