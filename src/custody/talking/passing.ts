import { isOffline, isRefused } from '../browser/refused.ts'

/** Nothing is wrong with what was asked, nor with whoever asks: a moment later it may be answered. */
export const isPassing = (error: unknown): boolean => isOffline(error) || isRefused(error, 'limit.reached')
