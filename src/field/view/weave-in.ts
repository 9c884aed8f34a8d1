import { sayNamed, type Woven, weave } from '../answer/woven.ts'

/** Says answers anew wherever they stand inside the texts of a page. */
export function weaveIn(root: ParentNode, woven: Woven): void {
  for (const place of root.querySelectorAll<HTMLElement>('[data-woven], [data-woven-text]')) {
    const { woven: name, wovenText = '' } = place.dataset
    const path = place.closest<HTMLElement>('[data-row]')?.dataset.row
    const says =
      name === undefined ? weave(wovenText, { ...woven, path }) : sayNamed(name, { ...woven, path })
    if (place.textContent !== says) place.textContent = says
  }
}
