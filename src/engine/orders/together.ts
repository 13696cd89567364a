/**
 * What a power's orders may not do together (R0.6 to R0.9): fill one slot twice, use the same troops twice, contradict
 * one another, or pass a limit of the turn.
 *
 * What to notice: orders are taken in canonical sequence, so that the same orders are refused however they were sent.
 */
import { type Fault } from '../fault.ts';
import { type Order, type OrderKind, type OrderOf } from '../model/order-kinds.ts';
import { forceOf, pairOf, type World } from '../world.ts';
import { deploymentLimitK, orderedInCountryK } from './deploy.ts';
import { illegal, unwise } from './refusal.ts';
import { powerAt, regionAt } from './situation.ts';
import { KIND_RANK } from './sequence.ts';
import { packagesFor } from './strike.ts';
import { attentionOf, ruleOf } from './table.ts';

/** Rounding that a sum of shares of a force may leave, thousand. */
const DUST_K = 1e-9;
const SLOTS = 1_000_000;

/** What is still free, as orders are accepted one by one. */
export interface Sheet {
  readonly look: World;
  readonly power: number;
  attention: number;
  count: number;
  readonly slots: Set<number>;
  readonly kinds: Set<OrderKind>;
  /** Thousand troops of each region that no accepted order has claimed; made for the first order that claims some. */
  freeK: Float64Array | undefined;
  grey: number;
  raids: number;
  packages: number;
  /** Thousand that accepted deployments change in each region's country, by power index; made for the first of them. */
  deployedK: Float64Array | undefined;
  spendingBn: number;
}

export function openSheet(look: World, power: number): Sheet {
  return {
    look,
    power,
    attention: look.setup.parameters.attention[power] as number,
    count: 0,
    slots: new Set(),
    kinds: new Set(),
    freeK: undefined,
    grey: 0,
    raids: 0,
    packages: 0,
    deployedK: undefined,
    spendingBn: 0,
  };
}

/** Why an order cannot join those accepted so far; if it can, it is accepted. */
export function join(sheet: Sheet, order: Order): Fault | undefined {
  const { look, power } = sheet;
  const most = look.setup.rules.play.ordersMax;
  if (sheet.count >= most) return illegal('too-many', 'R0.9', { limit: most });
  const slot = slotKey(look, power, order);
  if (sheet.slots.has(slot)) return illegal('given-twice', 'R0.6', { order: order.kind });
  const cost = attentionOf(look, power, order);
  if (cost > sheet.attention) return illegal('no-attention', 'R0.5', { cost, left: sheet.attention });
  const refused = contradiction(sheet, order) ?? claim(sheet, order);
  if (refused !== undefined) return refused;
  sheet.attention -= cost;
  sheet.count += 1;
  sheet.slots.add(slot);
  sheet.kinds.add(order.kind);
  return undefined;
}

/** A warning when the spending ordered so far is more than the power can expect to pay (R0.8). */
export function overspent(sheet: Sheet, order: Order): Fault | undefined {
  const { look, power } = sheet;
  const added = addedBn(look, power, order);
  if (added === 0) return undefined;
  sheet.spendingBn += added;
  const incomeBn = (look.incomeBn[power] as number) - (look.spentBn[power] as number);
  const shortBn = sheet.spendingBn - (look.treasuryBn[power] as number) / look.setup.h - incomeBn;
  return added > 0 && shortBn > 0 ? unwise('no-money', 'R0.8', { shortBn }) : undefined;
}

function slotKey(look: World, power: number, order: Order): number {
  return KIND_RANK[order.kind] * SLOTS + ruleOf(order.kind).slot(look, power, order);
}

function contradiction(sheet: Sheet, order: Order): Fault | undefined {
  if (order.kind === 'standDown') return taken(sheet, 'mass') ?? taken(sheet, 'attack') ?? taken(sheet, 'stance');
  if (order.kind === 'alert') return taken(sheet, 'standDown');
  if (order.kind === 'terminate') return takenHere(sheet, order, 'ratify');
  if (order.kind === 'renew') return takenHere(sheet, order, 'deploy');
  return undefined;
}

function taken({ kinds }: Sheet, kind: OrderKind): Fault | undefined {
  return kinds.has(kind) ? illegal('contradicts', 'R0.6', { order: kind }) : undefined;
}

/** The same document, or the same region, in another kind of order. */
function takenHere({ look, power, slots }: Sheet, order: Order, kind: OrderKind): Fault | undefined {
  const slot = KIND_RANK[kind] * SLOTS + ruleOf(order.kind).slot(look, power, order);
  return slots.has(slot) ? illegal('contradicts', 'R0.6', { order: kind }) : undefined;
}

/** Claims what only one order can have. Orders that refuse claim nothing. */
function claim(sheet: Sheet, order: Order): Fault | undefined {
  const { look, power } = sheet;
  const { play } = look.setup.rules;
  switch (order.kind) {
    case 'move':
      return claimMove(sheet, order);
    case 'attack':
      return claimAttack(sheet, order);
    case 'deploy':
      return claimDeployment(sheet, order);
    case 'greyZone':
      if (sheet.grey >= play.greyActsMax) return tooMany('R5.3', play.greyActsMax, sheet.grey + 1);
      sheet.grey += 1;
      return undefined;
    case 'provoke':
      if (sheet.raids >= play.provocationsMax) return tooMany('R5.5', play.provocationsMax, sheet.raids + 1);
      sheet.raids += 1;
      return undefined;
    case 'strike': {
      const limit = packagesFor(look, power);
      const wanted = sheet.packages + order.packages;
      if (wanted > limit + DUST_K) return tooMany('R6.5', limit, wanted);
      sheet.packages = wanted;
      return undefined;
    }
    case 'recruit':
    case 'demobilise':
    case 'train':
    case 'procure':
    case 'stance':
    case 'fortify':
    case 'renew':
    case 'heavy':
    case 'recon':
    case 'monitor':
    case 'fund':
    case 'equip':
    case 'sanction':
    case 'ratify':
    case 'terminate':
    case 'declare':
    case 'mediate':
    case 'propose':
    case 'answer':
    case 'answerRule':
    case 'mass':
    case 'nuclearSignal':
    case 'standDown':
    case 'alert':
    case 'hotline':
    case 'invoke':
    case 'standingAnswer':
    case 'influence':
    case 'shield':
    case 'resilience':
      return undefined;
  }
}

function tooMany(rule: string, limit: number, wanted: number): Fault {
  return illegal('limit', rule, { limit, wanted });
}

function freeTroops(sheet: Sheet): Float64Array {
  const { look, power } = sheet;
  const regions = look.setup.regions.length;
  return (sheet.freeK ??= look.personnelK.slice(power * regions, (power + 1) * regions));
}

function claimMove(sheet: Sheet, order: OrderOf<'move'>): Fault | undefined {
  const freeK = freeTroops(sheet);
  const from = regionAt(sheet.look, order.from);
  const presentK = freeK[from] as number;
  if (order.personnelK > presentK + DUST_K) return tooFew(order.from, presentK, order.personnelK);
  freeK[from] = Math.max(0, presentK - order.personnelK);
  return undefined;
}

/** Those on the spot first, then of the neighbours in proportion: the same as when the attack is carried out. */
function claimAttack(sheet: Sheet, order: OrderOf<'attack'>): Fault | undefined {
  const { look } = sheet;
  const freeK = freeTroops(sheet);
  const { linkStart, linkTo } = look.setup;
  const region = regionAt(look, order.region);
  const neighbours = linkTo.subarray(linkStart[region], linkStart[region + 1]);
  const aroundK = neighbours.reduce((sum, source) => sum + (freeK[source] as number), 0);
  const hereK = Math.min(order.personnelK, freeK[region] as number);
  const missingK = order.personnelK - hereK;
  if (missingK > aroundK + DUST_K) return tooFew(order.region, hereK + aroundK, order.personnelK);
  freeK[region]! -= hereK;
  const share = missingK > 0 ? Math.min(1, missingK / aroundK) : 0;
  for (const source of neighbours) freeK[source]! *= 1 - share;
  return undefined;
}

function tooFew(region: string, presentK: number, wantedK: number): Fault {
  return illegal('too-few-troops', 'R0.7', { region, presentK, wantedK }, 'personnelK');
}

function claimDeployment(sheet: Sheet, order: OrderOf<'deploy'>): Fault | undefined {
  const { look, power } = sheet;
  const deployedK = (sheet.deployedK ??= new Float64Array(look.setup.powers.length));
  const region = regionAt(look, order.region);
  const country = look.setup.owner[region] as number;
  const addedK = order.personnelK - (look.rotationK[forceOf(look.setup, power, region)] as number);
  const limit = deploymentLimitK(look, country);
  const wanted = orderedInCountryK(look, country) + (deployedK[country] as number) + addedK;
  if (wanted > limit + DUST_K) return tooMany('R3.5', limit, wanted);
  deployedK[country]! += addedK;
  return undefined;
}

/** What an order of a sum adds to the monthly spending of its power, bn EUR per 30 days; 0 for every other kind. */
export function addedBn(look: World, power: number, order: Order): number {
  switch (order.kind) {
    case 'procure':
      return order.amountBn - (look.procureBn[power] as number);
    case 'shield':
      return order.amountBn - (look.shieldBn[power] as number);
    case 'resilience':
      return order.amountBn - (look.resilienceBn[power] as number);
    case 'fund':
      return order.amountBn - (look.aidCivilBn[pairOf(look.setup, power, powerAt(look, order.to))] as number);
    case 'equip':
      return order.amountBn - (look.aidMilitaryBn[pairOf(look.setup, power, powerAt(look, order.to))] as number);
    case 'influence':
      return order.amountBn - (look.influenceBn[pairOf(look.setup, power, powerAt(look, order.target))] as number);
    case 'recruit':
    case 'demobilise':
    case 'train':
    case 'move':
    case 'stance':
    case 'fortify':
    case 'deploy':
    case 'renew':
    case 'heavy':
    case 'recon':
    case 'monitor':
    case 'sanction':
    case 'ratify':
    case 'terminate':
    case 'declare':
    case 'mediate':
    case 'propose':
    case 'answer':
    case 'answerRule':
    case 'greyZone':
    case 'provoke':
    case 'mass':
    case 'nuclearSignal':
    case 'attack':
    case 'strike':
    case 'standDown':
    case 'alert':
    case 'hotline':
    case 'invoke':
    case 'standingAnswer':
      return 0;
  }
}
