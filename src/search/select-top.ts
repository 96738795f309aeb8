/** Picks the best of many without sorting them all. */

/**
 * Returns the places of the `count` best of `size` things, best first.
 *
 * @param isBetter A strict total order: for two different places exactly one is better.
 */
export function selectTop(
  size: number,
  count: number,
  isBetter: (left: number, right: number) => boolean,
): number[] {
  const compare = (left: number, right: number): number => (isBetter(left, right) ? -1 : 1);
  // Sorting beats the heap as soon as most of the things are wanted.
  if (count * 4 >= size) {
    return Array.from({ length: size }, (_, place) => place)
      .sort(compare)
      .slice(0, count);
  }
  const heap: number[] = [];
  for (let place = 0; place < size; place += 1) {
    if (heap.length < count) pushWorstFirst(heap, place, isBetter);
    else if (isBetter(place, heap[0] ?? 0)) replaceWorst(heap, place, isBetter);
  }
  return heap.sort(compare);
}

/** Adds to a binary heap whose first element is the worst. */
function pushWorstFirst(
  heap: number[],
  added: number,
  isBetter: (left: number, right: number) => boolean,
): void {
  let child = heap.push(added) - 1;
  while (child > 0) {
    const parent = (child - 1) >> 1;
    const above = heap[parent] ?? 0;
    if (!isBetter(above, added)) break;
    heap[child] = above;
    child = parent;
  }
  heap[child] = added;
}

function replaceWorst(
  heap: number[],
  added: number,
  isBetter: (left: number, right: number) => boolean,
): void {
  let parent = 0;
  for (;;) {
    let child = parent * 2 + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && isBetter(heap[child] ?? 0, heap[child + 1] ?? 0)) child += 1;
    const below = heap[child] ?? 0;
    if (!isBetter(added, below)) break;
    heap[parent] = below;
    parent = child;
  }
  heap[parent] = added;
}
