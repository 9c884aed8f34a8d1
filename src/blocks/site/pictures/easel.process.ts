import { drawCard } from './card-drawing.ts'
import type { Order, Reply } from './easel.ts'
import { drawStrip } from './strip-drawing.ts'

const draw = async (order: Order): Promise<Reply['drawn']> =>
  'card' in order ? drawCard(order.card) : drawStrip(order.strip, order.sources)

process.on('message', async ({ number, order }: { number: number; order: Order }) => {
  const reply: Reply = await draw(order).then(
    (drawn) => ({ number, drawn }),
    (error) => ({ number, fault: String(error) }),
  )
  process.send?.(reply)
})
process.on('disconnect', () => process.exit())
