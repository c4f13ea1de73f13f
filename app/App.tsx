import { useEffect, useLayoutEffect } from 'react';
import { listenToKeys } from './designer/actions/keymap.ts';
import { Canvas } from './canvas/Canvas.tsx';
import { FindBar } from './panels/find/FindBar.tsx';
import { Inspector } from './panels/inspector/Inspector.tsx';
import {
  CodePane,
  ComparePanel,
  ContextMenu,
  ExportDialog,
  LogDialog,
  HeaderMenu,
  Outline,
  PlanDialog,
  Popovers,
  RecentDialog,
  RehearsalPanel,
  ReviewDialog,
  ShareDialog,
  ShortcutsDialog,
  StartScreen,
  StatusMenu,
  TenantDialog,
} from './lazyPanels.ts';
import { ProblemsPanel } from './panels/problems/ProblemsPanel.tsx';
import { Announcer } from './panels/shell/Announcer.tsx';
import { ElsewhereBar } from './panels/shell/ElsewhereBar.tsx';
import { Header } from './panels/shell/Header.tsx';
import { NoticeBar, RefusalBar } from './panels/shell/Messages.tsx';
import { ServerBar } from './panels/shell/ServerBar.tsx';
import { StatusBar } from './panels/shell/StatusBar.tsx';
import { Beside, Shell } from './panels/shell/Shell.tsx';
import styles from './panels/shell/shell.module.css';
import { useArrivals } from './panels/shell/useArrivals.ts';
import type { Designer } from './designer/designer.ts';
import { useIsStart } from './designer/state/start.ts';
import { usePanels } from './designer/state/panels.ts';
import { TipArea } from './ui/tips/TipArea.tsx';
import { DesignerContext, useDesigner } from './designer/context.ts';

/** A designer on the page. */
export function App({ designer }: { readonly designer: Designer }) {
  return (
    <DesignerContext value={designer}>
      <Regions />
    </DesignerContext>
  );
}

/** Its regions, and what listens to the whole page. */
function Regions() {
  const designer = useDesigner();
  const theme = usePanels((state) => state.theme);
  const hovered = useArrivals();
  const isStart = useIsStart();
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  // as soon as anything is drawn: a key that is pressed on seeing it is not lost
  useLayoutEffect(() => listenToKeys(designer), [designer]);
  return (
    <TipArea>
      <Shell>
        <Header />
        {isStart ? <StartScreen /> : <OpenDocument />}
        <StatusBar />
        <RefusalBar />
        <NoticeBar />
        <ElsewhereBar />
        <ServerBar />
      </Shell>
      <ExportDialog />
      <ReviewDialog />
      <RecentDialog />
      <ShareDialog />
      <ShortcutsDialog />
      <TenantDialog />
      <PlanDialog />
      <LogDialog />
      <ContextMenu />
      <StatusMenu />
      <HeaderMenu />
      <Popovers />
      <Announcer />
      {hovered && <div className={styles.drop}>Drop the file to open it</div>}
    </TipArea>
  );
}

/** The canvas, and the panels beside it. */
function OpenDocument() {
  return (
    <>
      <Canvas />
      <FindBar />
      <Beside panel="outline">
        <Outline />
      </Beside>
      <Beside panel="changes">
        <ComparePanel />
      </Beside>
      <Beside panel="code">
        <CodePane />
      </Beside>
      <Beside panel="inspector">
        <Inspector />
      </Beside>
      <ProblemsPanel />
      <RehearsalPanel />
    </>
  );
}
