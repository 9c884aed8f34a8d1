/** A page of eighty sections in five languages has less. */
export const mostOfAPage = 2_000_000
