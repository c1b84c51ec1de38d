import { type DefineComponent, defineComponent, h, onBeforeUnmount, onMounted, ref, type VNode } from 'vue'
import '../../../src/page/live/live.css'

/** The place of the calculator. It is loaded in the browser, and only by a page that has it. */
export const LiveCalculator: DefineComponent = defineComponent({
  name: 'LiveCalculator',
  setup() {
    const root = ref<HTMLElement>()
    let stop = (): void => {}
    let isGone = false
    onMounted(async () => {
      const { mountGladlyCalculator } = await import('./gladly-calculator')
      if (root.value && !isGone) stop = mountGladlyCalculator(root.value).stop
    })
    onBeforeUnmount(() => {
      isGone = true
      stop()
    })
    return (): VNode =>
      h('div', { class: 'calculator vp-raw' }, [
        h('noscript', 'The calculator needs JavaScript.'),
        h('div', { ref: root, id: 'calculator' }),
      ])
  },
})
