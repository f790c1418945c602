/** What is still to happen, soonest first; what was planned first goes first among equals. A binary heap. */
import type { Instant } from '@rungs/core';

export class Timeline<T extends { readonly at: Instant }> {
  private readonly heap: { readonly planned: T; readonly order: number }[] = [];
  private planned = 0;

  get nextAt(): Instant | undefined {
    return this.heap[0]?.planned.at;
  }

  plan(what: T): void {
    let index = this.heap.push({ planned: what, order: this.planned++ }) - 1;
    while (index > 0 && this.isBefore(index, (index - 1) >> 1)) {
      this.swap(index, (index - 1) >> 1);
      index = (index - 1) >> 1;
    }
  }

  take(): T | undefined {
    const first = this.heap[0];
    const last = this.heap.pop();
    if (first === undefined || last === undefined || first === last) return first?.planned;
    this.heap[0] = last;
    this.sink();
    return first.planned;
  }

  private sink(): void {
    let index = 0;
    for (;;) {
      const left = 2 * index + 1;
      if (left >= this.heap.length) return;
      const child = left + 1 < this.heap.length && this.isBefore(left + 1, left) ? left + 1 : left;
      if (!this.isBefore(child, index)) return;
      this.swap(child, index);
      index = child;
    }
  }

  private isBefore(a: number, b: number): boolean {
    const [one, other] = [this.heap[a], this.heap[b]];
    if (one === undefined || other === undefined) return false;
    return one.planned.at - other.planned.at < 0 || (one.planned.at === other.planned.at && one.order < other.order);
  }

  private swap(a: number, b: number): void {
    const [one, other] = [this.heap[a], this.heap[b]];
    if (one === undefined || other === undefined) return;
    this.heap[a] = other;
    this.heap[b] = one;
  }
}
