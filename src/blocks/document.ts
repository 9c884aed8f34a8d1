/** A document (Unterlage) that is given along with a service: a manual, a contract, a drawing. */
export type ServiceDocument = {
  file: string
  title: string
  name: string
  type: string
  size: number
  addedAt: Date
}
