import { type ComponentChildren, h } from 'preact'
import { Button, Hidden } from '#look/form.tsx'
import { Notice } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { peopleWords } from './people.text.ts'

/** Where the browser finds the element: `<Page elements={[signOut]}>`. */
export const signOut = 'src/people/sign-out.element.ts'

type SignOutProps = { next?: string; tone?: 'strong' | 'quiet'; children: ComponentChildren }

/** Signs out and clears what this device knows; asks first when sealed changes are nowhere else. */
export function SignOut({ next, tone, children }: SignOutProps) {
  const t = peopleWords(useView().lang).unsent
  const inner = (
    <form class="act" method="post" action="/sign-out">
      <Hidden fields={{ next }} />
      <Button tone={tone}>{children}</Button>
      <div data-unsent hidden role="alert" tabindex={-1}>
        <Notice tone="warning" title={t.title}>
          <p>{t.says}</p>
          <Button tone="quiet" name="kept" value="yes">
            {t.keep}
          </Button>
        </Notice>
      </div>
      <div data-late hidden role="alert" tabindex={-1}>
        <Notice tone="warning" title={t.late}>
          <p>{t.lateSays}</p>
          <Button tone="quiet" name="late" value="lost">
            {t.lose}
          </Button>
        </Notice>
      </div>
    </form>
  )
  return h('sign-out', {}, inner)
}
