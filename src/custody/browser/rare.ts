import { caseTasks as cases } from './case-tasks.ts'
import { talkTasks } from './talks/tasks.ts'

/** What few people ever ask the worker for, in one piece that is loaded when somebody does: each further one costs all. */
export { feedRecords } from '../feeding/feeding.ts'
export { listCare, listCareJams, prepareCare } from './care.ts'
export { destroySpace, lookAtDoomed } from './destroying.ts'
export { openSpaces } from './drawers.ts'
export { keepBoard, proposeBoard, returnByBoard, tryBoard } from './guardians.ts'
export { prepareIntake } from './intakes.ts'
export { keepHere, recallHere } from './kept-here.ts'
export { certifyDeletion, listAccesses, listDeletions, listEntries, readNames } from './protocol.ts'
export { listReading } from './reading.ts'
export { rotateSpace } from './resealing.ts'
export { judgePassphrase } from './strength.ts'

/** Cases and conversations go by one door, `inCases`: see `askCases` and `askTalks`. */
export const caseTasks = { ...cases, ...talkTasks }
