import { act, read } from '#kernel/http.ts'
import { eraseFile } from '../deletion/erasing.ts'
import { answer, custodyDoor, done, jsonOf, sealedParam } from '../door.ts'
import { beginFile, completeFile, fetchFile, keepPart, lookAtFile } from './files.ts'
import { fileForm } from './sealed-file.ts'
import { bytesOf, sendContent } from './wire.ts'

export const fileRoutes = custodyDoor()
  .post('/vault/spaces/:space/files', async (c) => {
    const [space, form] = [sealedParam(c, 'space'), await jsonOf(c, fileForm)]
    return answer(c, await act(c, (desk) => beginFile(desk, space, form)), 201)
  })
  .delete('/vault/spaces/:space/files/:file', async (c) => {
    const [space, file] = [sealedParam(c, 'space'), sealedParam(c, 'file')]
    await act(c, (desk) => eraseFile(desk, space, file))
    return done(c)
  })
  .get('/vault/files/:file', async (c) => {
    const file = sealedParam(c, 'file')
    return answer(c, await read(c, (desk) => lookAtFile(desk, file)))
  })
  .put('/vault/files/:file/parts/:number{[0-9]{1,6}}', async (c) => {
    const [file, number, bytes] = [sealedParam(c, 'file'), Number(c.req.param('number')), await bytesOf(c)]
    await act(c, (desk) => keepPart(desk, file, number, bytes))
    return done(c)
  })
  .post('/vault/files/:file/completion', async (c) => {
    const file = sealedParam(c, 'file')
    await act(c, (desk) => completeFile(desk, file))
    return done(c)
  })
  .get('/vault/files/:file/content', async (c) => {
    const file = sealedParam(c, 'file')
    return sendContent(c, await act(c, (desk) => fetchFile(desk, file)))
  })
