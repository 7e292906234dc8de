import { createJudge, type Judge } from "./judge.ts";
import type { Orders, Task, Verdict } from "./verdict.ts";

/** What a worker is asked. The orders are the same each time. */
export interface Message {
  readonly orders: Orders;
  readonly task: Task;
}

let judge: Judge | undefined;

/** Judges one document in another process; the pool calls it. */
export default function judgeInWorker({ orders, task }: Message): Promise<Verdict> {
  judge ??= createJudge(orders);
  return judge(task);
}
