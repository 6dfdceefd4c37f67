internal import HTTPCore
internal import Ports

/// For every route the chain of layers that its requests meet, worked out once.
///
/// The router finds the most exact route of a path. Which other layers have the path as well follows
/// from the patterns, so that hardly anything is left to be looked at while a request waits.
struct LayerPlan {
  private(set) var router = Router<LayerChain>()
  /// What requests meet that no route answers.
  let fallback: LayerChain

  init(_ layers: [ExpressLayer]) {
    let middleware = layers.indices.filter { place in
      if case .middleware = layers[place].work { layers[place].method == nil } else { false }
    }
    fallback = LayerChain(
      steps: middleware.map { place in
        LayerStep(
          layers[place], cover: layers[place].segments.isEmpty ? .always : .sometimes,
          isRoute: false, recoveries: Self.recoveries(layers, after: place))
      })
    for layer in layers {
      guard case .handler = layer.work, let method = layer.method else { continue }
      let chain = Self.chain(layers, method, layer.segments)
      do throws(RouteConflict) { try router.add(method, layer.pattern, chain) } catch {
        // A route that was declared before has the same paths, and the same chain.
      }
    }
  }

  private static func chain(
    _ layers: [ExpressLayer], _ method: HTTPMethod, _ segments: [RoutePattern.Segment]
  ) -> LayerChain {
    var steps: [LayerStep] = []
    for (place, layer) in layers.enumerated() where layer.answers(method) {
      let cover = PathCover(of: segments, by: layer.segments, isPrefix: layer.isPrefix)
      if case .recovery = layer.work { continue }
      if cover == .never { continue }
      steps.append(
        LayerStep(
          layer, cover: cover, isRoute: layer.segments == segments && !layer.isPrefix,
          recoveries: recoveries(layers, after: place)))
      if case .handler = layer.work, cover == .always { break }
    }
    return LayerChain(steps: steps)
  }

  private static func recoveries(
    _ layers: [ExpressLayer], after place: Int
  ) -> [ErrorMiddleware] {
    layers[(place + 1)...].compactMap { layer in
      guard case .recovery(let recovery) = layer.work, layer.guards(layers[place]) else {
        return nil
      }
      return recovery
    }
  }
}
