/** Lines of a stream of bytes, with a limit: what is longer is skipped to its end and reported once. */
export type Line = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'too-long' | 'not-utf8' };

const NEWLINE = 0x0a;

export async function* linesOf(stream: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<Line> {
  let held: Uint8Array[] = [];
  let length = 0;
  const take = (): Line => {
    const whole = Buffer.concat(held);
    const long = length > longest;
    [held, length] = [[], 0];
    return long ? { kind: 'too-long' } : decoded(whole);
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      length += end - from;
      if (length <= longest) held.push(chunk.subarray(from, end));
      from = end + 1;
      yield take();
    }
    length += chunk.length - from;
    // Once it is too long, nothing of it is kept: a line without end must not fill the memory.
    if (length > longest) held = [];
    else held.push(chunk.subarray(from));
  }
  if (length > 0) yield take();
}

function decoded(bytes: Uint8Array): Line {
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { kind: 'not-utf8' };
  }
}
