/** What a new scenario begins with: a variation of a shipped one, or a small whole scenario to be filled. */
import { type Text } from '../../engine/model/names.ts';

const SCHEMA = '../schema/scenario.schema.json';

/** A variation that changes nothing yet. */
export function variationText(base: string, id: string, title: Text): string {
  const head = { $schema: SCHEMA, format: 'guarantor-scenario', version: 1, id, title, extends: base, patch: {} };
  return `${JSON.stringify(head, null, 2)}\n`;
}

/** A free id: the wished one, or with a number behind it. */
export function freeId(wished: string, taken: readonly string[]): string {
  const clean =
    wished
      .toLowerCase()
      .replace(/[^a-z0-9-]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 56) || 'scenario';
  if (!taken.includes(clean)) return clean;
  let number = 2;
  while (taken.includes(`${clean}-${number}`)) number++;
  return `${clean}-${number}`;
}

const WHOLE = `{
  // A whole scenario of its own. Comments like this one are allowed; Ctrl+Space offers what may stand at a place.
  "$schema": "SCHEMA",
  "format": "guarantor-scenario",
  "version": 1,
  "id": "ID",
  "title": { "en": "My scenario", "uk": "Мій сценарій" },
  "summary": {
    "en": "Two neighbours and a guarantor after a war. Write here what it is about.",
    "uk": "Двоє сусідів і гарант після війни. Напишіть тут, про що він."
  },
  "license": "CC-BY-4.0",
  "calendar": { "start": "2030-01-01", "turnDays": 30, "turns": 12 },

  // "ukraine-theatre" gives regions of a map; with "none" every region is described here.
  "map": "none",
  "powers": {
    "SOUTH": {
      "name": { "en": "South", "uk": "Південь" },
      "role": "protege",
      "badge": "SO",
      "colour": "blue",
      "can": ["answer", "invoke", "propose", "recon", "move", "fortify", "stance", "recruit", "train", "resilience", "alert"],
      "objectives": {
        "land": { "metric": "controlShare", "worst": 0.8, "best": 1, "weight": 0.6 },
        "people": { "metric": "armySpared", "worst": 0, "best": 1, "weight": 0.4 }
      }
    },
    "NORTH": {
      "name": { "en": "North", "uk": "Північ" },
      "role": "challenger",
      "badge": "NO",
      "colour": "orange",
      "can": ["answer", "propose", "mass", "attack", "grey", "strike", "move", "recruit", "nuclear", "stance"],
      "objectives": {
        "gains": { "metric": "gains", "worst": 0, "best": 1, "weight": 0.5 },
        "calm": { "metric": "calm", "worst": 0, "best": 1, "weight": 0.5 }
      }
    },
    "WEST": {
      "name": { "en": "West", "uk": "Захід" },
      "role": "guarantor",
      "badge": "WE",
      "colour": "green",
      "can": ["answer", "propose", "sanction", "fund", "equip", "train", "recon", "monitor", "deploy", "declare", "ratify"],
      "objectives": {
        "peace": { "metric": "peace", "worst": 0, "best": 1, "weight": 0.7 },
        "cost": { "metric": "costBn", "worst": 8, "best": 0, "weight": 0.3 }
      }
    }
  },
  "regions": {
    "HOME": {
      "name": { "en": "Home", "uk": "Дім" },
      "owner": "SOUTH",
      "areaKm2": 40000,
      "populationM": 6,
      "tags": ["west", "capital"],
      "neighbours": { "BORDER": 180 }
    },
    "BORDER": {
      "name": { "en": "Border", "uk": "Межа" },
      "owner": "SOUTH",
      "areaKm2": 25000,
      "populationM": 2,
      "control": { "SOUTH": 0.8, "NORTH": 0.2 },
      "fortification": 0.7,
      "tags": ["front"],
      "neighbours": { "HOME": 180, "NORTHLAND": 220 }
    },
    "NORTHLAND": {
      "name": { "en": "Northland", "uk": "Північний край" },
      "owner": "NORTH",
      "areaKm2": 60000,
      "neighbours": { "BORDER": 220 },
      "populationM": 9,
      "tags": ["rear"]
    }
  },
  "forces": {
    "south-border": { "power": "SOUTH", "region": "BORDER", "personnelK": 90 },
    "south-home": { "power": "SOUTH", "region": "HOME", "personnelK": 40, "stance": "garrison" },
    "north-border": { "power": "NORTH", "region": "BORDER", "personnelK": 40 },
    "north-land": { "power": "NORTH", "region": "NORTHLAND", "personnelK": 30, "stance": "garrison" }
  },
  "guarantees": {
    "pact": {
      "title": { "en": "Pact", "uk": "Пакт" },
      "beneficiary": "SOUTH",
      "against": ["NORTH"],
      "signatories": { "WEST": { "status": "signed" } },
      "clauses": {
        "attack": {
          "title": { "en": "Armed attack", "uk": "Збройний напад" },
          "trigger": { "fact": "personnelAcrossLineK", "atLeast": 5, "confidence": 0.6, "withinTurns": 1 },
          "obligations": {
            "consult": { "of": ["WEST"], "duty": "consult" },
            "sanction": { "of": ["WEST"], "duty": "sanction", "level": 0.6, "withinTurns": 2 }
          }
        }
      }
    }
  },
  "ceasefire": { "status": "agreed", "terms": "bare-truce", "line": "Border" },
  "injects": {
    "donors": {
      "when": { "turn": 6 },
      "effect": { "money": { "of": "SOUTH", "amountBn": 1 } },
      "text": { "en": "A conference of donors meets.", "uk": "Збирається конференція донорів." }
    }
  },
  "outcomes": {
    "war": { "when": { "fact": "warOn" }, "title": { "en": "War", "uk": "Війна" } },
    "quiet": { "title": { "en": "Quiet", "uk": "Тиша" } }
  }
}
`;

/**
 * A whole scenario as small as it can be played: three invented powers, three regions without a map, one document with
 * one clause.
 */
export function wholeText(id: string): string {
  return WHOLE.replace('"SCHEMA"', JSON.stringify(SCHEMA)).replace('"ID"', JSON.stringify(id));
}
