/** How large a preview is, as messengers like it. */
export const cardSize = { width: 1200, height: 630 }
