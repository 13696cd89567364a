/**
 * Plays the games of a balance report in workers: those of the scenario under work and of its base by turns, so that the
 * first figures can be compared after the first parcel. A report that is no longer wanted is dropped; the games that it
 * played are kept for the case that the author goes back.
 */
import { type BalanceGame } from '../analysis/balance.ts';
import { type Scenario } from '../engine/index.ts';
import { type FromPlayer, type ToPlayer } from '../workers/balance-messages.ts';
import { type Line } from './worker-line.ts';

/** A version of a scenario; two with the same key play the same games. */
export interface Version {
  readonly key: string;
  readonly scenario: Scenario;
}

export interface BalanceReport {
  readonly version: Version;
  readonly base: Version | undefined;
  /** Games of each that are wanted. */
  readonly games: number;
  /** Told after each parcel. */
  readonly onGames: (games: readonly BalanceGame[], base: readonly BalanceGame[]) => void;
  readonly onFail: (reason: string) => void;
}

export interface BalanceDesk {
  /** Begins a report in place of the one before; what is answered stops it. */
  readonly report: (report: BalanceReport) => () => void;
  /** Starts a worker before there is work, so that its script is read by then. */
  readonly warm: () => void;
  readonly close: () => void;
}

/** The first parcel is short, so that figures stand within a second; later ones cost fewer messages. */
const PARCELS = { first: 2, later: 10 } as const;
/** Versions whose games are kept. */
const MOST_KEPT = 6;

type PlayerLine = Line<ToPlayer, FromPlayer>;

interface Player {
  readonly line: PlayerLine;
  /** Versions that it was told, oldest first, as many as a worker keeps. */
  readonly told: string[];
  busy: { readonly ticket: number; readonly job: Job; readonly parcel: Parcel } | undefined;
}

interface Parcel {
  readonly version: Version;
  readonly from: number;
  readonly to: number;
}

interface Job {
  readonly report: BalanceReport;
  readonly parcels: Parcel[];
  over: boolean;
}

interface State {
  readonly makeWorker: () => PlayerLine;
  readonly workers: number;
  readonly players: Player[];
  readonly kept: Map<string, Map<number, BalanceGame>>;
  job: Job | undefined;
  ticket: number;
}

export function createBalanceDesk(makeWorker: () => PlayerLine, workers: number): BalanceDesk {
  const desk: State = { makeWorker, workers, players: [], kept: new Map(), job: undefined, ticket: 0 };
  return {
    report(report) {
      if (desk.job !== undefined) desk.job.over = true;
      const job: Job = { report, parcels: parcelsOf(desk, report), over: false };
      desk.job = job;
      tell(desk, job);
      while (desk.players.length < Math.min(desk.workers, job.parcels.length)) hire(desk, job);
      for (const player of desk.players) feed(desk, player);
      return () => {
        job.over = true;
      };
    },
    warm() {
      if (desk.players.length === 0) hire(desk, undefined);
    },
    close() {
      if (desk.job !== undefined) desk.job.over = true;
      for (const { line } of desk.players.splice(0)) line.terminate();
    },
  };
}

/** What is still to be played, the base beside the scenario. */
function parcelsOf(desk: State, { version, base, games }: BalanceReport): Parcel[] {
  const versions = base === undefined || base.key === version.key ? [version] : [version, base];
  for (const { key } of versions) keep(desk, key);
  const parcels: Parcel[] = [];
  for (let from = 0, to = 0; from < games; from = to) {
    to = Math.min(games, from + (from === 0 ? PARCELS.first : PARCELS.later));
    for (const one of versions) if (!isKnown(desk, one.key, from, to)) parcels.push({ version: one, from, to });
  }
  return parcels;
}

function keep(desk: State, key: string): void {
  const games = desk.kept.get(key) ?? new Map<number, BalanceGame>();
  // Used last stands last.
  desk.kept.delete(key);
  desk.kept.set(key, games);
  const [oldest] = desk.kept.keys();
  if (desk.kept.size > MOST_KEPT && oldest !== undefined) desk.kept.delete(oldest);
}

function isKnown(desk: State, key: string, from: number, to: number): boolean {
  const games = desk.kept.get(key);
  for (let game = from; game < to; game++) if (games?.has(game) !== true) return false;
  return true;
}

/** A worker that does not start fails the report that wanted it. */
function hire(desk: State, job: Job | undefined): void {
  let line: PlayerLine;
  try {
    line = desk.makeWorker();
  } catch (error) {
    if (job === undefined) return;
    job.over = true;
    job.report.onFail(String(error));
    return;
  }
  const player: Player = { line, told: [], busy: undefined };
  desk.players.push(player);
  line.listen(
    (message) => answer(desk, player, message),
    () => {
      const at = desk.players.indexOf(player);
      if (at >= 0) desk.players.splice(at, 1);
      line.terminate();
      if (desk.players.length === 0 && desk.job?.over === false) {
        desk.job.over = true;
        desk.job.report.onFail('worker');
      }
    },
  );
}

/** As many as the worker keeps ready. */
const TOLD = 3;

function feed(desk: State, player: Player): void {
  const { job } = desk;
  if (player.busy !== undefined || job === undefined || job.over) return;
  const parcel = job.parcels.shift();
  if (parcel === undefined) return;
  const { key, scenario } = parcel.version;
  if (!player.told.includes(key)) {
    player.line.post({ kind: 'scenario', key, scenario });
    player.told.push(key);
    if (player.told.length > TOLD) player.told.shift();
  }
  const ticket = ++desk.ticket;
  player.busy = { ticket, job, parcel };
  player.line.post({ kind: 'play', ticket, key, from: parcel.from, to: parcel.to });
}

function answer(desk: State, player: Player, message: FromPlayer): void {
  if (player.busy?.ticket !== message.ticket) return;
  const { job, parcel } = player.busy;
  player.busy = undefined;
  if (message.kind === 'played') {
    const games = desk.kept.get(parcel.version.key);
    for (const game of message.games) games?.set(game.game, game);
    if (!job.over) tell(desk, job);
  } else if (!job.over) {
    job.over = true;
    job.report.onFail(message.reason);
  }
  feed(desk, player);
}

function tell(desk: State, { report }: Job): void {
  const gamesOf = (version: Version | undefined) =>
    version === undefined
      ? []
      : [...(desk.kept.get(version.key)?.values() ?? [])].filter(({ game }) => game < report.games);
  report.onGames(gamesOf(report.version), gamesOf(report.base));
}
