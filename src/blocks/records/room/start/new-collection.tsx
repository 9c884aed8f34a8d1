import { useDesk } from '../desk.ts'
import { MakeForm } from './make-form.tsx'

export function NewCollection() {
  const { t, service, plan, go, again } = useDesk()
  const made = (id: string) => {
    again()
    go(`/c/${id}`)
  }
  return (
    <>
      <p>
        <a href="#/">{t.allCollections}</a>
      </p>
      <h2>{t.newCollection}</h2>
      <MakeForm {...{ service, plan }} onMade={made} />
    </>
  )
}
