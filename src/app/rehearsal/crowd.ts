/** How many people do something at the same moment. */
export const atOnce = 16

/** Lets a crowd work through a list, a bounded number of them at once. The first fault ends it. */
export async function crowd<T>(
  list: readonly T[],
  work: (one: T, place: number) => Promise<void>,
  most = atOnce,
): Promise<void> {
  let next = 0
  const walk = async () => {
    for (let place = next++; place < list.length; place = next++) await work(list[place] as T, place)
  }
  await Promise.all(Array.from({ length: Math.min(most, list.length) }, walk))
}
