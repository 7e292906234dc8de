/** Sends without waiting. A message to a client that has gone is nobody's loss and must not end the process. */
export function quietly(sending: Promise<void>): void {
  sending.catch(() => undefined);
}
