import { describe, expect, it } from 'vitest';
import { loadDocument, loadScenario, withValues } from '../../src/store/catalogue.ts';
import { SHIPPED_SCENARIOS } from '../../src/scenario/shipped.ts';
import { fromDisk } from './fixtures.ts';

describe('catalogue', () => {
  it.each(SHIPPED_SCENARIOS)('reads %s, and again from the document that a save carries', async (id) => {
    const loaded = await loadScenario(id, {}, fromDisk);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
    const again = await loadDocument(loaded.value.document, fromDisk);
    if (!again.ok) throw new Error(JSON.stringify(again.error));
    expect(again.value.scenario).toEqual(loaded.value.scenario);
  });

  it('lays changed assumptions over a scenario', async () => {
    const plain = await loadScenario('berlin-2025', {}, fromDisk);
    const changed = await loadScenario('berlin-2025', { 'rules.incidents.violationsRef': 77 }, fromDisk);
    if (!plain.ok || !changed.ok) throw new Error('unreadable');
    expect(plain.value.scenario.rules.incidents.violationsRef).not.toBe(77);
    expect(changed.value.scenario.rules.incidents.violationsRef).toBe(77);
  });

  it('names what it cannot read', async () => {
    expect(await loadScenario('no-such-scenario', {}, fromDisk)).toEqual({
      ok: false,
      error: { kind: 'unreadable', id: 'no-such-scenario' },
    });
    const broken = await loadScenario('{ "format": "guarantor-scenario", ', {}, fromDisk);
    expect(broken.ok).toBe(false);
    if (!broken.ok) expect(broken.error.kind).toBe('findings');
  });

  it('keeps range and source of a figure whose value is changed', () => {
    const document = { rules: { a: { b: { value: 1, range: [0, 2], source: 'x' } } } };
    expect(withValues(document, { 'rules.a.b': 2, 'rules.c.d': 3 })).toEqual({
      rules: { a: { b: { value: 2, range: [0, 2], source: 'x' } }, c: { d: 3 } },
    });
    expect(document.rules.a.b.value).toBe(1);
  });
});
