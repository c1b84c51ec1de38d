import { defineComponent, h, onMounted, ref } from 'vue'

/** The calculator of the support page for `gladly`. It is mounted in the browser, so the page is complete without it. */
export const LiveCalculator = defineComponent({
  name: 'LiveCalculator',
  setup() {
    const root = ref<HTMLElement>()
    onMounted(() => {})
    return () =>
      h('section', { ref: root, id: 'calculator', class: 'calculator', 'aria-label': 'Calculator' })
  },
})
