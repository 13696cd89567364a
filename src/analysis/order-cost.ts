/**
 * What an order changes in the monthly bill of its power, for the price on a card. An estimate from the seat's view with
 * the coefficients of the economy (R1.3 to R1.5); the bill itself is the engine's, and a test holds the two together.
 */
import { addedBn, type Order, standingBillBn } from '../engine/index.ts';
import { forceOf, type World } from '../engine/world.ts';

/** Change of the bill in bn EUR per 30 days; undefined for orders that have no price of their own. */
export function monthlyCost(look: World, power: number, order: Order): number | undefined {
  const { setup } = look;
  const { economy } = setup.rules;
  const force = (region: string): number => forceOf(setup, power, setup.regionIndex.get(region) ?? 0);
  switch (order.kind) {
    case 'train':
      return economy.placeBn * (order.placesK - placesK(look, power));
    case 'recon':
      return economy.reconBn * (order.level - look.reconOrdered[power]!);
    case 'monitor':
      return economy.monitorBn * (order.level - look.monitorOrdered[power]!);
    case 'deploy':
      return abroadBnPerK(look, power) * (order.personnelK - look.personnelK[force(order.region)]!);
    case 'heavy':
      return setup.parameters.upkeepBnPerK[power]! * (order.share - look.heavyShare[power]!) * abroadK(look, power);
    case 'fortify':
      return look.fortifyTarget[force(order.region)]! > look.fortification[force(order.region)]!
        ? 0
        : economy.fortifyBn;
    case 'mass':
      return economy.massBn;
    case 'procure':
    case 'fund':
    case 'equip':
    case 'influence':
    case 'shield':
    case 'resilience':
      return addedBn(look, power, order);
    case 'recruit':
    case 'demobilise':
    case 'move':
    case 'stance':
    case 'renew':
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
    case 'nuclearSignal':
    case 'attack':
    case 'strike':
    case 'standDown':
    case 'alert':
    case 'hotline':
    case 'invoke':
    case 'standingAnswer':
      return undefined;
  }
}

/** What the seat will have to pay and what there is to pay it from, EUR bn per 30 days save the treasury. */
export interface Budget {
  readonly incomeBn: number;
  readonly billBn: number;
  readonly treasuryBn: number;
  /** What the next bill lacks; 0 where money suffices. What is not paid is not done (R1.4). */
  readonly shortBn: number;
  /** Turns that the treasury can carry this bill; undefined while income covers it. */
  readonly turns: number | undefined;
}

/** Less than this is rounding, bn EUR. */
const PENNY_BN = 0.005;

/** The next bill with some orders, deployments counted as if all troops had arrived, against the money of a power. */
export function budgetOf(look: World, power: number, orders: readonly Order[]): Budget {
  const incomeBn = look.incomeBn[power]!;
  const treasuryBn = look.treasuryBn[power]!;
  const added = orders.reduce((sum, order) => sum + (monthlyCost(look, power, order) ?? 0), 0);
  const billBn = Math.max(0, standingBillBn(look, power) + added);
  const { h } = look.setup;
  const short = billBn - incomeBn - treasuryBn / h;
  const drain = (billBn - incomeBn) * h;
  return {
    incomeBn,
    billBn,
    treasuryBn,
    shortBn: short > PENNY_BN ? short : 0,
    turns: drain > PENNY_BN ? Math.floor(treasuryBn / drain) : undefined,
  };
}

/** Training places that the power pays for: those it offers, or its own. */
function placesK(look: World, power: number): number {
  return look.setup.roles[power] === 'guarantor' ? look.offeredPlacesK[power]! : look.trainingPlacesK[power]!;
}

/** Upkeep of a thousand troops abroad; heavy ones cost twice. */
function abroadBnPerK(look: World, power: number): number {
  return look.setup.parameters.upkeepBnPerK[power]! * (1 + look.heavyShare[power]!);
}

/** Thousand troops of a power outside its own regions. */
function abroadK(look: World, power: number): number {
  const { setup } = look;
  return setup.regions.reduce(
    (sum, _, region) => sum + (setup.owner[region] === power ? 0 : look.personnelK[forceOf(setup, power, region)]!),
    0,
  );
}
