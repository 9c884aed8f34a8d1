import { connectionFails } from './talk-failures/connection.ts'
import { deviceFails } from './talk-failures/device.ts'
import { layGround } from './talk-failures/ground.ts'
import { houseFails } from './talk-failures/house.ts'
import { peopleFail } from './talk-failures/people.ts'

// Everything that can go wrong between a seeker and a counsellor, by what fails; on one ground, for four would take minutes to lay.
const on = layGround()
connectionFails(on)
houseFails(on)
deviceFails(on)
peopleFail(on)
