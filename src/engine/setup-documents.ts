/** Documents, dyads, links and friends of a scenario by index: the parts of a setup that are read from its nouns. */
import { DUTY_KINDS } from './model/duties.ts';
import { type ClauseSetup, type DocumentSetup, type Dyad, type DutySetup } from './model/setup.ts';
import { type Scenario } from './model/scenario.ts';
import { must } from './must.ts';

export function readDocuments(scenario: Scenario, powerIndex: ReadonlyMap<string, number>) {
  const documents: DocumentSetup[] = [];
  const clauses: ClauseSetup[] = [];
  const duties: DutySetup[] = [];
  const at = (id: string) => must(powerIndex.get(id), `power ${id}`);
  for (const [id, spec] of Object.entries(scenario.guarantees)) {
    const document = documents.length;
    const own: number[] = [];
    for (const [clauseId, clause] of Object.entries(spec.clauses)) {
      const index = clauses.length;
      const ownDuties: number[] = [];
      for (const [obligationId, obligation] of Object.entries(clause.obligations)) {
        for (const power of obligation.of) {
          ownDuties.push(duties.length);
          duties.push({
            index: duties.length,
            id: `${id}/${clauseId}/${obligationId}/${power}`,
            clause: index,
            document,
            power: at(power),
            // The name from the table: the same object wherever it is compared.
            kind: must(
              DUTY_KINDS.find((kind) => kind === obligation.duty),
              obligation.duty,
            ),
            onCall: obligation.runs === 'call',
            spec: obligation,
          });
        }
      }
      own.push(index);
      clauses.push({
        index,
        id: `${id}/${clauseId}`,
        document,
        spec: clause,
        automatic: clause.invocation === 'automatic',
        byBeneficiary: clause.invocation === 'by-beneficiary',
        conditional: clause.conditional,
        duties: ownDuties,
      });
    }
    documents.push({
      index: document,
      id,
      spec,
      binding: spec.legalForce === 'binding',
      beneficiary: at(spec.beneficiary),
      against: spec.against.map(at),
      signatories: Object.keys(spec.signatories)
        .map(at)
        .sort((a, b) => a - b),
      clauses: own,
      dyads: [],
    });
  }
  return { documents, clauses, duties };
}

export function readDyads(
  scenario: Scenario,
  powerIndex: ReadonlyMap<string, number>,
  documents: readonly DocumentSetup[],
  owner: Int32Array,
): Dyad[] {
  const dyads: Dyad[] = [];
  const add = (challenger: number, protege: number): void => {
    if (dyads.some((dyad) => dyad.challenger === challenger && dyad.protege === protege)) return;
    const own = documents.filter(
      (document) => document.beneficiary === protege && document.against.includes(challenger),
    );
    const guarantors = [...new Set(own.flatMap((document) => document.signatories))]
      .filter((power) => power !== protege)
      .sort((a, b) => a - b);
    const regions: number[] = [];
    owner.forEach((power, region) => {
      if (power === protege) regions.push(region);
    });
    dyads.push({
      index: dyads.length,
      challenger,
      protege,
      guarantors,
      documents: own.map((document) => document.index),
      regions,
      inOneRun: regions.length > 0 && regions.at(-1)! - regions[0]! === regions.length - 1,
    });
  };
  for (const document of documents) for (const challenger of document.against) add(challenger, document.beneficiary);
  for (const ceasefire of scenario.ceasefires)
    add(
      must(powerIndex.get(ceasefire.between[0]), ceasefire.between[0]),
      must(powerIndex.get(ceasefire.between[1]), ceasefire.between[1]),
    );
  return dyads;
}

export function readLinks(scenario: Scenario, regions: readonly string[], regionIndex: ReadonlyMap<string, number>) {
  const linkStart = new Int32Array(regions.length + 1);
  const to: number[] = [];
  const km: number[] = [];
  regions.forEach((id, region) => {
    const links = Object.entries(must(scenario.regions[id], id).neighbours)
      .flatMap(([other, length]) => {
        const index = regionIndex.get(other);
        return index === undefined ? [] : [{ index, length }];
      })
      .sort((a, b) => a.index - b.index);
    for (const link of links) {
      to.push(link.index);
      km.push(link.length);
    }
    linkStart[region + 1] = to.length;
  });
  return { linkStart, linkTo: Int32Array.from(to), linkKm: Float64Array.from(km) };
}

export function readFriends(powers: number, documents: readonly DocumentSetup[]): Uint8Array {
  const friends = new Uint8Array(powers * powers);
  for (let power = 0; power < powers; power++) friends[power * powers + power] = 1;
  for (const document of documents) {
    const circle = [document.beneficiary, ...document.signatories];
    for (const a of circle) for (const b of circle) friends[a * powers + b] = 1;
  }
  return friends;
}
