import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DIRECTIONS, neighbourInDirection } from '../../src/atlas/direction.ts';
import { type TheatreMeta } from '../../src/atlas/theatre.ts';

const meta = JSON.parse(readFileSync('public/maps/ukraine-theatre.meta.json', 'utf8')) as TheatreMeta;
const go = (id: string, direction: (typeof DIRECTIONS)[number]) => neighbourInDirection({ meta }, id, direction);

describe('neighbourInDirection', () => {
  it('goes where a reader of the map would go', () => {
    expect(go('UA-23', 'west')).toBe('UA-65');
    expect(go('UA-65', 'south')).toBe('UA-43');
    expect(go('UA-43', 'north')).toBe('UA-65');
    expect(go('UA-46', 'north')).toBe('UA-07');
    expect(go('UA-23', 'east')).toBe('UA-14');
    expect(go('UA-53', 'east')).toBe('UA-63');
    expect(go('UA-30', 'south')).toBe('UA-32');
  });

  it('stays within the game and ends at its edge', () => {
    const home = (id: string) => id.startsWith('UA-');
    expect(neighbourInDirection({ meta }, 'UA-46', 'west', home)).toBe('UA-21');
    expect(neighbourInDirection({ meta }, 'UA-09', 'east', home)).toBeUndefined();
    expect(neighbourInDirection({ meta }, 'nowhere', 'east')).toBeUndefined();
  });

  it('reaches every region of Ukraine from Kyiv', () => {
    const reached = new Set(['UA-30']);
    for (const id of reached) {
      for (const direction of DIRECTIONS) {
        const next = neighbourInDirection({ meta }, id, direction, (other) => other.startsWith('UA-'));
        if (next !== undefined) reached.add(next);
      }
    }
    expect(reached.size).toBe(27);
  });
});
