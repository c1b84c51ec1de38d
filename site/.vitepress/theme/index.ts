import type { Theme } from 'vitepress'
import DefaultTheme from 'vitepress/theme-without-fonts'
import { h } from 'vue'
import '../../../src/page/styles/theme.css'
import './style.css'
import { LiveCalculator } from './live-calculator'
import { NotFound } from './not-found'

const theme: Theme = {
  extends: DefaultTheme,
  Layout: () => h(DefaultTheme.Layout, null, { 'not-found': () => h(NotFound) }),
  enhanceApp({ app }) {
    app.component('LiveCalculator', LiveCalculator)
  },
}

export default theme
