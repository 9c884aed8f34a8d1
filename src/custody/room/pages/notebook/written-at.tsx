import { When } from '#look/table.tsx'

const day = 24 * 3_600_000

/** After a day the house knows no more than the hour, so that is not shown as if it were the minute. */
export function WrittenAt({ at, now }: { at: string; now: string }) {
  return <When at={at} form={Date.parse(now) - Date.parse(at) > day ? 'day' : 'dayAndTime'} />
}
