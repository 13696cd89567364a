/** RFC 7396: the examples of its appendix A. */
import { describe, expect, test } from 'vitest';
import { mergePatch } from '../../src/scenario/merge.ts';
import { readTree } from '../../src/scenario/read-tree.ts';
import { child, toValue } from '../../src/scenario/tree.ts';

const APPENDIX_A: readonly (readonly [target: string, patch: string, result: string])[] = [
  ['{"a":"b"}', '{"a":"c"}', '{"a":"c"}'],
  ['{"a":"b"}', '{"b":"c"}', '{"a":"b","b":"c"}'],
  ['{"a":"b"}', '{"a":null}', '{}'],
  ['{"a":"b","b":"c"}', '{"a":null}', '{"b":"c"}'],
  ['{"a":["b"]}', '{"a":"c"}', '{"a":"c"}'],
  ['{"a":"c"}', '{"a":["b"]}', '{"a":["b"]}'],
  ['{"a":{"b":"c"}}', '{"a":{"b":"d","c":null}}', '{"a":{"b":"d"}}'],
  ['{"a":[{"b":"c"}]}', '{"a":[1]}', '{"a":[1]}'],
  ['["a","b"]', '["c","d"]', '["c","d"]'],
  ['{"a":"b"}', '["c"]', '["c"]'],
  ['{"a":"foo"}', 'null', 'null'],
  ['{"a":"foo"}', '"bar"', '"bar"'],
  ['{"e":null}', '{"a":1}', '{"e":null,"a":1}'],
  ['[1,2]', '{"a":"b","c":null}', '{"a":"b"}'],
  ['{}', '{"a":{"bb":{"ccc":null}}}', '{"a":{"bb":{}}}'],
];

/** Any JSON value as a node: the reader takes objects, so the value travels inside one. */
function nodeOf(json: string) {
  const { root, findings } = readTree(`{"it":${json}}`, 'test.json');
  expect(findings).toEqual([]);
  return child(root, 'it')!;
}

describe('merge patch', () => {
  test.each(APPENDIX_A)('%s with %s is %s', (target, patch, result) => {
    expect(toValue(mergePatch(nodeOf(target), nodeOf(patch)))).toEqual(JSON.parse(result));
  });

  test('every value keeps the place where it was written', () => {
    const base = readTree('{\n "a": {\n  "b": 1,\n  "c": 2 } }', 'base.json').root;
    const patch = readTree('{ "a": { "c": 3 } }', 'patch.json').root;
    const merged = child(mergePatch(base, patch), 'a');
    expect(child(merged, 'b')?.place).toEqual({ file: 'base.json', line: 3, column: 8 });
    expect(child(merged, 'c')?.place).toEqual({ file: 'patch.json', line: 1, column: 15 });
  });
});
