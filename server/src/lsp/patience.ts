/** How long, in milliseconds, an answer of the client is waited for before work goes on without it. */
const patience = 5000;

/**
 * The promise's value, or `otherwise` when the promise fails or takes too long. A client that never answers
 * must not leave its documents without findings.
 */
export async function orAfterPatience<T>(
  promise: Promise<T>,
  otherwise: T,
  onGivingUp: () => void,
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const giveUp = new Promise<T>((resolve) => {
    timer = setTimeout(() => {
      onGivingUp();
      resolve(otherwise);
    }, patience);
  });
  try {
    return await Promise.race([promise, giveUp]);
  } catch {
    onGivingUp();
    return otherwise;
  } finally {
    clearTimeout(timer);
  }
}
