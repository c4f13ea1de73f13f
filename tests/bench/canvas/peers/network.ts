import { Network } from 'vis-network/standalone';

/** A graph as vis-network takes it. */
export interface NetworkGraph {
  readonly nodes: readonly { readonly id: string; readonly label: string }[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
}

declare global {
  interface Window {
    /** Draws a graph from the left to the right; says when it was asked, and when the first picture stood. */
    drawNetwork(graph: NetworkGraph): Promise<{ readonly asked: number; readonly painted: number }>;
  }
}

// no physics: the layout alone is what vis-network is quickest with
const OPTIONS = {
  layout: { hierarchical: { enabled: true, direction: 'LR', sortMethod: 'directed' } },
  physics: false,
  nodes: { shape: 'box' },
  edges: { arrows: 'to' },
};

window.drawNetwork = ({ nodes, edges }) =>
  new Promise((resolve) => {
    const asked = performance.now();
    const network = new Network(document.getElementById('root')!, { nodes: [...nodes], edges: [...edges] }, OPTIONS);
    network.once('afterDrawing', () => setTimeout(() => resolve({ asked, painted: performance.now() })));
  });
