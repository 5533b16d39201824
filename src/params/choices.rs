//! Parameters that choose among named alternatives.

/// Declares an enum whose variants have the names that links and controls use.
#[macro_export]
macro_rules! choice {
    ($(#[$meta:meta])* $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name {
            $($(#[$variant_meta])* $variant,)+
        }

        impl $name {
            /// Names of all alternatives, in order.
            pub const NAMES: &'static [&'static str] = &[$($text),+];

            /// Name of this alternative.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)+
                }
            }

            /// The alternative called `name`.
            pub fn from_name(name: &str) -> Option<Self> {
                match name {
                    $($text => Some(Self::$variant),)+
                    _ => None,
                }
            }
        }

        impl ::serde::Serialize for $name {
            /// By name.
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.name())
            }
        }
    };
}
choice! {
    /// How the active presynaptic neurons of a stimulus are drawn.
    ActiveSampling {
        /// Exactly the given fraction of them.
        Exact = "exact",
        /// Each with the given probability.
        Independent = "independent",
    }
}

choice! {
    /// How active neurons come to share spikes.
    CorrelationKind {
        /// Each copies spikes of a common train of full rate with probability c: pairwise correlation c².
        Thinned = "thinned",
        /// All get the whole of a common train of rate c·r: pairwise correlation c.
        Shared = "shared",
    }
}

choice! {
    /// What a presynaptic spike does to the traces of STDWI.
    StdwiRule {
        /// It adds to them: all spikes of the past count.
        AllToAll = "all_to_all",
        /// It sets them: only the last spike counts.
        Nearest = "nearest",
    }
}

choice! {
    /// The mean that Akrout's rule takes spike counts relative to.
    AkroutBaseline {
        /// Mean over the batch that contains the stimulus, known when the batch ends.
        Batch = "batch",
        /// Mean over the stimuli before, which an online rule can know.
        Running = "running",
    }
}

choice! {
    /// Which published form of regression discontinuity is used.
    RddVariant {
        /// That of the code of arXiv 2003.03988.
        Reference = "reference",
        /// That of arXiv 1910.01689.
        TwoSided = "two_sided",
    }
}

choice! {
    /// What a postsynaptic neuron is.
    NeuronModel {
        /// Leaky integrate-and-fire.
        Lif = "lif",
        /// The same with a refractory period and noise on the membrane.
        LifNoisy = "lif_noisy",
        /// Adaptive exponential integrate-and-fire.
        Adex = "adex",
        /// Izhikevich's, regular spiking.
        Izhikevich = "izhikevich",
        /// Leaky integrate-and-fire, held at a rate by a tonic drive of its own.
        LifTonic = "lif_tonic",
    }
}
