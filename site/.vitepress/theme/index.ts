import type { Theme } from 'vitepress'
import DefaultTheme from 'vitepress/theme-without-fonts'
import '../../../src/page/styles/theme.css'
import './style.css'
import { LiveCalculator } from './live-calculator'

const theme: Theme = {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    app.component('LiveCalculator', LiveCalculator)
  },
}

export default theme
