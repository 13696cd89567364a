/**
 * What one power's moves ask of its railway in a turn (R3.2).
 *
 * What to notice: troops that come and go change what the moves out of the same region ask, so the sum is taken anew for
 * every move. What each move asks is kept, or a turn would cost as much as the square of its moves.
 */
import { type CheckedOrder } from '../model/order-kinds.ts';
import { type Turn } from '../turn.ts';

/** Thousand that a move asks of the railway as troops stand now. */
type Asked = (turn: Turn, power: number, order: CheckedOrder<'move'>) => number;

interface RailBook {
  turn: Turn | undefined;
  power: number;
  readonly moves: CheckedOrder<'move'>[];
  /** By position among the moves, thousand. */
  readonly askedK: number[];
}

/** The moves of one power at a time: they are carried out one after the other. */
const book: RailBook = { turn: undefined, power: -1, moves: [], askedK: [] };

/** Thousand that all moves of a power ask of its railway. */
export function askedOfRailK(turn: Turn, power: number, asked: Asked): number {
  if (book.turn !== turn || book.power !== power) open(turn, power, asked);
  let sum = 0;
  for (let i = 0; i < book.askedK.length; i++) sum += book.askedK[i]!;
  return sum;
}

/** To be told of every move carried out: what the moves out of both its ends ask may have changed. */
export function noteMove(turn: Turn, power: number, done: CheckedOrder<'move'>, asked: Asked): void {
  if (book.turn !== turn || book.power !== power) return;
  for (let i = 0; i < book.moves.length; i++) {
    const order = book.moves[i]!;
    if (order.from === done.from || order.from === done.to) book.askedK[i] = asked(turn, power, order);
  }
}

function open(turn: Turn, power: number, asked: Asked): void {
  book.turn = turn;
  book.power = power;
  book.moves.length = 0;
  book.askedK.length = 0;
  const orders = turn.orders[power] ?? [];
  for (let i = 0; i < orders.length; i++) {
    const order = orders[i]!;
    if (order.kind !== 'move') continue;
    book.moves.push(order);
    book.askedK.push(asked(turn, power, order));
  }
}
