import { z } from 'zod'
import { later } from '#kernel/clock.ts'

const longest = 86_400

/**
 * How many seconds ago something was said that waited for a network on the way. A span, not a time: the clock of a device
 * may be wrong. What is no such span is now.
 */
export const ageField = z.coerce.number().int().min(0).max(longest).catch(0)

/** When it was said. */
export const saidAt = (now: Date, age: number): Date => later(now, -age * 1000)
