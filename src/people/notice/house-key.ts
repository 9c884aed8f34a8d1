/** The key of this house for push services; for a job of the house itself. */
export { houseKey as holdHouseKey } from './notice.sql.ts'
