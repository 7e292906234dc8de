/**
 * Asks again and again until there is an answer, and fails with the description after the deadline.
 *
 * @param probe answers undefined or false for as long as it has not happened
 */
export async function eventually<T>(
  description: string,
  probe: () => T | undefined | false,
  deadline = 8000,
): Promise<T> {
  const end = performance.now() + deadline;
  for (;;) {
    const answer = probe();
    if (answer !== undefined && answer !== false) return answer;
    if (performance.now() > end) throw new Error(`Waited ${deadline} ms in vain: ${description}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
