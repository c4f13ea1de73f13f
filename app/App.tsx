import { useEffect } from 'react';
import { listenToKeys } from './actions/keymap.ts';
import { Canvas } from './canvas/Canvas.tsx';
import { FindBar } from './find/FindBar.tsx';
import { Inspector } from './inspector/Inspector.tsx';
import {
  Boxes,
  CodePane,
  ContextMenu,
  ExportDialog,
  LogDialog,
  MoreMenu,
  Outline,
  PlanDialog,
  RecentDialog,
  ShareDialog,
  ShortcutsDialog,
  StatusMenu,
  TenantDialog,
} from './laterParts.ts';
import { ProblemsPanel } from './problems/ProblemsPanel.tsx';
import { Announcer } from './shell/Announcer.tsx';
import { ElsewhereBar } from './shell/ElsewhereBar.tsx';
import { Header } from './shell/Header.tsx';
import { NoticeBar, RefusalBar } from './shell/Messages.tsx';
import { ServerBar } from './shell/ServerBar.tsx';
import { StatusBar } from './shell/StatusBar.tsx';
import { Beside, Shell } from './shell/Shell.tsx';
import styles from './shell/shell.module.css';
import { useArrivals } from './shell/useArrivals.ts';
import { usePanels } from './store/panels.ts';
import { TipProvider } from './ui/Tip.tsx';

/** The designer: its regions, and what listens to the whole page. */
export function App() {
  const theme = usePanels((state) => state.theme);
  const hovered = useArrivals();
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  useEffect(() => listenToKeys(window), []);
  return (
    <TipProvider delay={500}>
      <Shell>
        <Header />
        <Canvas />
        <FindBar />
        <Beside panel="outline">
          <Outline />
        </Beside>
        <Beside panel="code">
          <CodePane />
        </Beside>
        <Beside panel="inspector">
          <Inspector />
        </Beside>
        <ProblemsPanel />
        <StatusBar />
        <RefusalBar />
        <NoticeBar />
        <ElsewhereBar />
        <ServerBar />
      </Shell>
      <ExportDialog />
      <RecentDialog />
      <ShareDialog />
      <ShortcutsDialog />
      <TenantDialog />
      <PlanDialog />
      <LogDialog />
      <ContextMenu />
      <StatusMenu />
      <MoreMenu />
      <Boxes />
      <Announcer />
      {hovered && <div className={styles.drop}>Drop the file to open it</div>}
    </TipProvider>
  );
}
